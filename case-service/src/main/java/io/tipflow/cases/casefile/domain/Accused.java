package io.tipflow.cases.casefile.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One accused of a case (bị can, later bị cáo).
 *
 * @param id unique on the platform, so that a wanted order can name the accused
 * @param name never leaves the service
 * @param offence the article this accused is charged under
 * @param chargedOn the day of the decision to charge (quyết định khởi tố bị can)
 * @param verdict what the court found, once it did
 */
public record Accused(
        String id,
        String name,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        AccusedKind kind,
        String offence,
        LocalDate chargedOn,
        @Nullable Verdict verdict) {

    Accused judged(@Nullable Verdict found) {
        return new Accused(id, name, birthYear, sex, kind, offence, chargedOn, found);
    }
}
