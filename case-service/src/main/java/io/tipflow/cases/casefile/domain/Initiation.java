package io.tipflow.cases.casefile.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision that opened a case (quyết định khởi tố vụ án, Art 154).
 *
 * @param number the number in the register, {@code VA-2024-000151}
 * @param unit the investigation body
 * @param area the area code of the place of the offence
 * @param offence the article the case counts under
 * @param on the day of the decision
 * @param decisionNo the number of the decision
 * @param tips the ids of the tips it came from
 */
public record Initiation(
        String number,
        String unit,
        @Nullable String area,
        String offence,
        Gravity gravity,
        LocalDate on,
        @Nullable String decisionNo,
        List<String> tips) {

    public Initiation {
        tips = List.copyOf(tips);
    }
}
