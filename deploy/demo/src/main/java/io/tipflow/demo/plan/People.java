package io.tipflow.demo.plan;

import java.util.List;

/** Names and ways to reach people that nobody has; a likeness would be chance. */
final class People {

    /** Kinh, Khmer and Hoa family names of the Mekong delta. */
    private static final List<String> FAMILY =
            List.of(
                    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Lâm", "Thạch", "Sơn", "Kim",
                    "Danh", "Lý", "Triệu", "Dương", "Đặng", "Quách", "Mã", "Tăng", "Liêu", "Hứa");

    private static final List<String> MALE_MIDDLE =
            List.of("Văn", "Hữu", "Minh", "Quốc", "Hoàng", "Thanh", "Chí", "Tấn", "Công");

    private static final List<String> FEMALE_MIDDLE =
            List.of("Thị", "Ngọc", "Mỹ", "Kim", "Thị Bích", "Thị Hồng", "Diễm");

    private static final List<String> MALE =
            List.of(
                    "An", "Bảo", "Cường", "Dũng", "Đạt", "Hải", "Hậu", "Khánh", "Lộc", "Nam",
                    "Phúc", "Quang", "Sang", "Tài", "Thịnh", "Tiến", "Tuấn", "Út", "Vinh", "Sóc");

    private static final List<String> FEMALE =
            List.of(
                    "Ánh", "Diệu", "Hạnh", "Hương", "Lan", "Liên", "Loan", "Ngân", "Nhung",
                    "Phượng", "Thảo", "Thu", "Trang", "Tuyết", "Xuân", "Yến");

    private static final List<String> TRADES =
            List.of("Thủy sản", "Nông sản", "Xây dựng", "Thương mại", "Vật tư", "Môi trường");

    private People() {}

    static String name(Made made, boolean male) {
        return made.of(FAMILY)
                + " "
                + made.of(male ? MALE_MIDDLE : FEMALE_MIDDLE)
                + " "
                + made.of(male ? MALE : FEMALE);
    }

    static String company(Made made, int number) {
        return "Công ty TNHH %s Mẫu %02d".formatted(made.of(TRADES), number);
    }

    static Plan.Reporter reporter(Made made, Place place) {
        return new Plan.Reporter(
                name(made, made.oneIn(2)),
                "0900%06d".formatted(made.below(1_000_000)),
                "Ấp %d, %s, tỉnh Sóc Trăng".formatted(made.between(1, 9), place.name()));
    }
}
