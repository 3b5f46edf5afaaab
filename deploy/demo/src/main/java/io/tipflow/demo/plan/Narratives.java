package io.tipflow.demo.plan;

import java.util.List;
import java.util.Map;

/** What tips tell, made from templates. */
final class Narratives {

    private static final List<String> OTHER =
            List.of(
                    "Người dân phát hiện việc làm trái pháp luật tại %s vào %s, đề nghị xác minh.",
                    "Có người báo tại %s, vào %s, một nhóm người lạ có biểu hiện nghi vấn.");

    private static final Map<String, List<String>> BY_OFFENCE =
            Map.of(
                    "173",
                    List.of(
                            "Tại %s, vào %s, bị kẻ gian lẻn vào nhà lấy trộm xe mô tô và điện thoại.",
                            "Máy bơm nước để ngoài ruộng ở %s bị mất trộm vào %s.",
                            "Cửa hàng ở %s bị cạy cửa vào %s, mất tiền và thuốc lá."),
                    "174",
                    List.of(
                            "Có người ở %s, vào %s, nhận tiền hứa xin việc làm rồi cắt liên lạc.",
                            "Bị lừa chuyển tiền qua mạng; người báo ở %s, sự việc vào %s."),
                    "134",
                    List.of(
                            "Xô xát tại quán ở %s vào %s, có người bị chém phải nhập viện.",
                            "Hai nhóm thanh niên đánh nhau tại %s vào %s, một người bị thương."),
                    "249",
                    List.of("Tại %s, vào %s, nhiều người tụ tập, nghi cất giữ và sử dụng ma túy."),
                    "251",
                    List.of("Một điểm nghi bán lẻ ma túy ở %s, người ra vào nhiều vào %s."),
                    "321",
                    List.of("Tụ điểm đánh bạc ăn tiền, đá gà tại %s, hoạt động vào %s."),
                    "171",
                    List.of("Người đi đường ở %s bị giật túi xách vào %s."),
                    "260",
                    List.of("Tai nạn giao thông có người chết tại %s vào %s."));

    private static final List<String> SIGHTINGS =
            List.of(
                    "Thấy một người giống người trong thông báo truy nã ở %s vào %s.",
                    "Người bị truy nã có thể đang làm thuê ở vuông tôm tại %s, thấy vào %s.");

    private static final List<String> WHEN =
            List.of("buổi sáng", "giữa trưa", "chiều tối", "đêm khuya", "rạng sáng");

    private Narratives() {}

    static String of(String offence, Made made, Place place) {
        return fill(made.of(BY_OFFENCE.getOrDefault(offence, OTHER)), made, place);
    }

    static String sighting(Made made, Place place) {
        return fill(made.of(SIGHTINGS), made, place);
    }

    private static String fill(String template, Made made, Place place) {
        return template.formatted(
                "ấp %d, %s".formatted(made.between(1, 9), place.name()), made.of(WHEN));
    }
}
