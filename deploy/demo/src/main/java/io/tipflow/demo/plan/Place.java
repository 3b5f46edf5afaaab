package io.tipflow.demo.plan;

import java.util.List;

/**
 * A district of Sóc Trăng as it was until 2025.
 *
 * @param area its code in the official list
 * @param name how it is called
 * @param weight how often something happens there, compared with the others
 */
record Place(String area, String name, int weight) {

    static final List<Place> ALL =
            List.of(
                    new Place("941", "thành phố Sóc Trăng", 9),
                    new Place("942", "huyện Châu Thành", 4),
                    new Place("943", "huyện Kế Sách", 5),
                    new Place("944", "huyện Mỹ Tú", 3),
                    new Place("945", "huyện Cù Lao Dung", 2),
                    new Place("946", "huyện Long Phú", 4),
                    new Place("947", "huyện Mỹ Xuyên", 5),
                    new Place("948", "thị xã Ngã Năm", 3),
                    new Place("949", "huyện Thạnh Trị", 3),
                    new Place("950", "thị xã Vĩnh Châu", 6),
                    new Place("951", "huyện Trần Đề", 5));

    private static final int TOTAL = ALL.stream().mapToInt(Place::weight).sum();

    static Place any(Made made) {
        int drawn = made.below(TOTAL);
        for (Place place : ALL) {
            drawn -= place.weight();
            if (drawn < 0) {
                return place;
            }
        }
        throw new IllegalStateException("Expected the weights to cover every draw");
    }

    /** The body of that kind in the district. */
    String unit(String kind) {
        return kind + "-94-" + area;
    }
}
