package io.tipflow.chaos;

import io.tipflow.chaos.Thing.Kind;
import java.util.ArrayList;
import java.util.List;

/** The commands of each kind of thing, in the order they are given. */
final class Scripts {

    private Scripts() {}

    static Thing tip(String run, int number) {
        return new Thing(
                Kind.TIP,
                List.of(
                        new Step(
                                number,
                                "operator",
                                Kind.TIP.path(),
                                key(run, number, 0),
                                """
                                {"narrative":"Mất xe máy trước chợ, tin số %d","channel":"HOTLINE","kind":"TO_GIAC","offence":"173","area":"94"}\
                                """
                                        .formatted(number),
                                1)));
    }

    static Thing caseFile(String run, int number, int accused) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                new Step(
                        number,
                        "investigator",
                        Kind.CASE.path(),
                        key(run, number, 0),
                        """
                        {"offence":"173","gravity":"SERIOUS","initiatedOn":"2024-02-05","area":"94"}\
                        """,
                        1));
        for (int i = 1; i <= accused; i++) {
            steps.add(
                    action(
                            run,
                            number,
                            i,
                            "investigator",
                            Kind.CASE,
                            "charge-accused",
                            """
                            {"accused":{"name":"Nguyễn Văn %d","birthYear":1990,"kind":"INDIVIDUAL"},"offence":"173","chargedOn":"2024-02-20"}\
                            """
                                    .formatted(i)));
        }
        steps.add(
                action(
                        run,
                        number,
                        accused + 1,
                        "investigator",
                        Kind.CASE,
                        "send-file",
                        """
                        {"procuracy":"VKS-94","sentOn":"2024-03-20"}\
                        """));
        steps.add(
                action(
                        run,
                        number,
                        accused + 2,
                        "procurator",
                        Kind.CASE,
                        "accept-at-procuracy",
                        """
                        {"acceptedOn":"2024-03-21"}\
                        """));
        return new Thing(Kind.CASE, steps);
    }

    static Thing wanted(String run, int number, boolean arrested) {
        Step issue =
                new Step(
                        number,
                        "investigator",
                        Kind.WANTED.path(),
                        key(run, number, 0),
                        """
                        {"person":{"name":"Trần Văn %d","birthYear":1985},"kind":"DOMESTIC","danger":"ORDINARY","offence":"171","issuedOn":"2024-03-01"}\
                        """
                                .formatted(number),
                        1);
        Step end =
                arrested
                        ? action(
                                run,
                                number,
                                1,
                                "investigator",
                                Kind.WANTED,
                                "arrest",
                                "{\"on\":\"2024-04-01\"}")
                        : action(
                                run,
                                number,
                                1,
                                "investigator",
                                Kind.WANTED,
                                "reclassify",
                                "{\"to\":\"INTERNATIONAL\",\"on\":\"2024-04-01\"}");
        return new Thing(Kind.WANTED, List.of(issue, end));
    }

    private static Step action(
            String run,
            int number,
            int position,
            String login,
            Kind kind,
            String action,
            String body) {
        return new Step(
                number,
                login,
                kind.path() + "/{id}/actions/" + action,
                key(run, number, position),
                body,
                1);
    }

    private static String key(String run, int number, int position) {
        return "chaos-" + run + "-" + number + "-" + position;
    }
}
