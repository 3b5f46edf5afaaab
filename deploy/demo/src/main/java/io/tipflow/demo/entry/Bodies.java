package io.tipflow.demo.entry;

import io.tipflow.demo.plan.Plan.Accused;
import io.tipflow.demo.plan.Plan.CaseFile;
import io.tipflow.demo.plan.Plan.Count;
import io.tipflow.demo.plan.Plan.Handover;
import io.tipflow.demo.plan.Plan.Order;
import io.tipflow.demo.plan.Plan.Reporter;
import io.tipflow.demo.plan.Plan.Resolution;
import io.tipflow.demo.plan.Plan.Tip;
import io.tipflow.demo.plan.Plan.Wanted;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is sent: the plan in the words of the HTTP interface. */
final class Bodies {

    private Bodies() {}

    static Map<String, Object> of(Tip tip, Optional<String> wantedOrder) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("narrative", tip.narrative());
        body.put("channel", tip.channel());
        body.put("kind", tip.kind());
        body.put("unit", tip.unit());
        body.put("receivedAt", tip.receivedAt().toString());
        body.put("area", tip.area());
        body.put("place", tip.place());
        body.put("offence", tip.offence());
        body.put("urgent", tip.urgent());
        wantedOrder.ifPresent(id -> body.put("wantedOrder", id));
        tip.reporter().ifPresent(reporter -> body.put("reporter", of(reporter)));
        return body;
    }

    private static Map<String, Object> of(Reporter reporter) {
        return Map.of(
                "name", reporter.name(),
                "phone", reporter.phone(),
                "address", reporter.address());
    }

    static Map<String, Object> of(Resolution resolution) {
        return Map.of(
                "outcome", resolution.outcome(),
                "decidedOn", day(resolution.on()),
                "reason", resolution.reason());
    }

    static Map<String, Object> of(CaseFile caseFile, List<String> tips) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("unit", caseFile.unit());
        body.put("area", caseFile.area());
        body.put("offence", caseFile.offence());
        body.put("gravity", caseFile.gravity());
        body.put("initiatedOn", day(caseFile.openedOn()));
        body.put("tips", tips);
        body.put("decisionNo", "%04d/QĐ-KTVA".formatted(caseFile.index() + 1));
        return body;
    }

    static Map<String, Object> of(Accused accused) {
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("name", accused.name());
        who.put("kind", accused.natural() ? "INDIVIDUAL" : "LEGAL_ENTITY");
        if (accused.natural()) {
            who.put("birthYear", accused.birthYear());
            who.put("sex", sex(accused.male()));
        }
        return Map.of(
                "accused", who,
                "offence", accused.offence(),
                "chargedOn", day(accused.chargedOn()));
    }

    /**
     * @param personId the id the person has already, in the case or from another order
     */
    static Map<String, Object> of(
            Order order, Optional<String> personId, Optional<String> caseFile) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("unit", order.unit());
        body.put("person", of(order.person()));
        personId.ifPresent(id -> body.put("personId", id));
        body.put("kind", order.kind());
        body.put("danger", order.danger());
        body.put("offence", order.offence());
        body.put("issuedOn", day(order.issuedOn()));
        body.put("decisionNo", "%03d/QĐTN".formatted(order.index() + 1));
        caseFile.ifPresent(id -> body.put("caseFile", id));
        return body;
    }

    private static Map<String, Object> of(Wanted person) {
        return Map.of(
                "name", person.name(),
                "birthYear", person.birthYear(),
                "sex", sex(person.male()),
                "lastArea", person.lastArea());
    }

    static Map<String, Object> of(Handover handover) {
        return Map.of(
                "unit", "CA-94",
                "receiver", handover.receiver(),
                "persons", handover.persons(),
                "on", day(handover.on()));
    }

    static Map<String, Object> of(Count count) {
        return Map.of("unit", "CA-94", "asOf", day(count.asOf()), "persons", count.persons());
    }

    static String day(LocalDate day) {
        return day.toString();
    }

    private static String sex(boolean male) {
        return male ? "MALE" : "FEMALE";
    }
}
