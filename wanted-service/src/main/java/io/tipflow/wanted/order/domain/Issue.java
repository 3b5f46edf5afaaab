package io.tipflow.wanted.order.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision that an order is (quyết định truy nã, Art 231).
 *
 * @param number the number in the register, {@code TN-2024-000012}
 * @param unit the issuing body
 * @param kind as issued; reclassified since, perhaps
 * @param offence the article of the Penal Code
 * @param on the day of the decision
 * @param decisionNo the number of the decision
 * @param caseFile the case the fugitive is accused in
 */
public record Issue(
        String number,
        String unit,
        WantedPerson person,
        OrderKind kind,
        Danger danger,
        String offence,
        LocalDate on,
        @Nullable String decisionNo,
        @Nullable String caseFile) {}
