package io.tipflow.demo.entry;

import io.tipflow.demo.plan.Plan;
import io.tipflow.demo.plan.Plan.CaseFile;
import io.tipflow.demo.plan.Plan.CaseFile.Step;
import io.tipflow.demo.plan.Plan.Order;
import io.tipflow.demo.plan.Plan.OrderStep;
import io.tipflow.demo.plan.Plan.Removal;
import io.tipflow.demo.plan.Plan.Tip;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Enters a plan, in the order in which its things refer to one another. */
public final class Entering {

    private static final String TIPS = "/api/v1/tips";
    private static final String CASES = "/api/v1/cases";
    private static final String ORDERS = "/api/v1/wanted-orders";

    private final Plan plan;
    private final Site site;
    private final Progress progress;
    private final Keys keys;
    private final Map<Integer, String> tips = new ConcurrentHashMap<>();
    private final Map<Integer, String> cases = new ConcurrentHashMap<>();
    private final Map<Integer, String> firstAccused = new ConcurrentHashMap<>();
    private final Map<Integer, Issued> orders = new ConcurrentHashMap<>();

    private record Issued(String id, String person) {}

    public Entering(Plan plan, Site site, Progress progress) {
        this.plan = plan;
        this.site = site;
        this.progress = progress;
        this.keys = new Keys(plan.seed());
    }

    /** How many commands {@link #all} gives. */
    public static long commands(Plan plan) {
        long automatic = plan.cases().stream().mapToLong(c -> c.tips().size()).sum();
        return plan.events() - automatic;
    }

    /**
     * Enters everything but the removals at the end.
     *
     * @throws IOException with a sentence for the reader; what is entered by then stays so
     */
    public void all() throws IOException, InterruptedException {
        Work.all(plan.tips().stream().map(tip -> (Work.Job) () -> enter(tip)).toList());
        Work.all(plan.cases().stream().map(c -> (Work.Job) () -> enter(c)).toList());
        Work.all(orders(order -> order.samePersonAs().isEmpty()));
        Work.all(orders(order -> order.samePersonAs().isPresent()));
        List<Work.Job> rest = new ArrayList<>();
        plan.sightings().forEach(tip -> rest.add(() -> enterSighting(tip)));
        IntStream.range(0, plan.handovers().size())
                .forEach(i ->
                        rest.add(() ->
                                post(
                                        Account.INVESTIGATOR,
                                        "/api/v1/wanted-handovers",
                                        keys.of("handover", i, "record"),
                                        Bodies.of(plan.handovers().get(i)))));
        IntStream.range(0, plan.counts().size())
                .forEach(i ->
                        rest.add(() ->
                                post(
                                        Account.SUPERVISOR,
                                        "/api/v1/wanted-counts",
                                        keys.of("count", i, "declare"),
                                        Bodies.of(plan.counts().get(i)))));
        Work.all(rest);
    }

    /** Whether an earlier run recorded the removals already. */
    public boolean isRemovalRecorded() throws IOException, InterruptedException {
        for (Removal removal : plan.removals()) {
            String path = ORDERS + "/" + issued(removal.order()).id();
            if (!site.get(Account.INVESTIGATOR, path).path("status").asString().equals("ACTIVE")) {
                return true;
            }
        }
        return false;
    }

    /** Records why two persons left the list. */
    public void recordRemovals() throws IOException, InterruptedException {
        for (Removal removal : plan.removals()) {
            take(plan.orders().get(removal.order()), removal.step(), "remove-at-last");
        }
    }

    private List<Work.Job> orders(Predicate<Order> which) {
        return plan.orders().stream()
                .filter(which)
                .map(order -> (Work.Job) () -> enter(order))
                .toList();
    }

    private JsonNode post(Account account, String path, String key, Map<String, ?> body)
            throws IOException, InterruptedException {
        JsonNode answer = site.post(account, path, key, body);
        progress.step();
        return answer;
    }

    private void enter(Tip tip) throws IOException, InterruptedException {
        JsonNode logged =
                post(
                        Account.OPERATOR,
                        TIPS,
                        keys.of("tip", tip.index(), "log"),
                        Bodies.of(tip, Optional.empty()));
        String id = id(logged);
        tips.put(tip.index(), id);
        if (tip.resolution().isPresent()) {
            post(
                    Account.INVESTIGATOR,
                    TIPS + "/" + id + "/actions/resolve",
                    keys.of("tip", tip.index(), "resolve"),
                    Bodies.of(tip.resolution().get()));
        }
    }

    private void enterSighting(Tip tip) throws IOException, InterruptedException {
        post(
                Account.OPERATOR,
                TIPS,
                keys.of("sighting", tip.index(), "log"),
                Bodies.of(tip, Optional.of(issued(tip.order().orElseThrow()).id())));
    }

    private void enter(CaseFile c) throws IOException, InterruptedException {
        List<String> from = c.tips().stream().map(index -> known(tips, index)).toList();
        JsonNode state =
                post(
                        Account.INVESTIGATOR,
                        CASES,
                        keys.of("case", c.index(), "open"),
                        Bodies.of(c, from));
        String id = id(state);
        cases.put(c.index(), id);
        for (int i = 0; i < c.accused().size(); i++) {
            state =
                    act(
                            c,
                            Account.INVESTIGATOR,
                            "charge-accused",
                            "charge-" + i,
                            Bodies.of(c.accused().get(i)));
        }
        if (!c.accused().isEmpty()) {
            firstAccused.put(c.index(), state.path("accused").path(0).path("id").asString());
        }
        for (Step step : Step.values()) {
            Optional<LocalDate> on = c.on(step);
            if (on.isPresent()) {
                state = take(c, step, Bodies.day(on.get()), state);
            }
        }
    }

    private JsonNode take(CaseFile c, Step step, String on, JsonNode state)
            throws IOException, InterruptedException {
        return switch (step) {
            case SENT ->
                    act(
                            c,
                            Account.INVESTIGATOR,
                            "send-file",
                            "send-file",
                            Map.of("procuracy", c.procuracy(), "sentOn", on));
            case ACCEPTED_BY_PROCURACY ->
                    act(
                            c,
                            Account.PROCURATOR,
                            "accept-at-procuracy",
                            "accept-at-procuracy",
                            Map.of("acceptedOn", on));
            case INDICTED ->
                    act(
                            c,
                            Account.PROCURATOR,
                            "file-indictment",
                            "file-indictment",
                            Map.of("court", c.court(), "filedOn", on));
            case ACCEPTED_BY_COURT ->
                    act(
                            c,
                            Account.JUDGE,
                            "accept-at-court",
                            "accept-at-court",
                            Map.of("acceptedOn", on));
            case JUDGED ->
                    act(
                            c,
                            Account.JUDGE,
                            "give-judgment",
                            "give-judgment",
                            Map.of("judgedOn", on, "verdicts", verdicts(c, state)));
        };
    }

    private JsonNode act(
            CaseFile c, Account account, String action, String step, Map<String, ?> body)
            throws IOException, InterruptedException {
        return post(
                account,
                CASES + "/" + known(cases, c.index()) + "/actions/" + action,
                keys.of("case", c.index(), step),
                body);
    }

    /** One for each accused; the case lists them in the order in which they were charged. */
    private static List<Map<String, String>> verdicts(CaseFile c, JsonNode state) {
        List<Map<String, String>> verdicts = new ArrayList<>();
        for (int i = 0; i < c.accused().size(); i++) {
            verdicts.add(
                    Map.of(
                            "accused",
                            state.path("accused").path(i).path("id").asString(),
                            "verdict",
                            c.accused().get(i).acquitted() ? "ACQUITTED" : "CONVICTED"));
        }
        return verdicts;
    }

    private void enter(Order order) throws IOException, InterruptedException {
        Optional<String> caseFile =
                order.caseFile().stream().mapToObj(i -> known(cases, i)).findFirst();
        Optional<String> accused =
                order.caseFile().stream().mapToObj(i -> known(firstAccused, i)).findFirst();
        Optional<String> samePerson =
                order.samePersonAs().stream().mapToObj(i -> issued(i).person()).findFirst();
        JsonNode issued =
                post(
                        Account.INVESTIGATOR,
                        ORDERS,
                        keys.of("order", order.index(), "issue"),
                        Bodies.of(order, accused.or(() -> samePerson), caseFile));
        orders.put(
                order.index(), new Issued(id(issued), issued.path("person").path("id").asString()));
        for (int i = 0; i < order.steps().size(); i++) {
            take(order, order.steps().get(i), "step-" + i);
            progress.step();
        }
    }

    private void take(Order order, OrderStep step, String key)
            throws IOException, InterruptedException {
        String on = Bodies.day(step.on());
        Map<String, String> body =
                switch (step) {
                    case OrderStep.Reclassified r -> Map.of("to", r.to(), "on", on);
                    case OrderStep.Arrested a -> Map.of("on", on);
                    case OrderStep.Surrendered s -> Map.of("on", on);
                    case OrderStep.Removed r ->
                            Map.of("on", on, "reason", r.reason(), "note", r.note());
                };
        String action =
                switch (step) {
                    case OrderStep.Reclassified r -> "reclassify";
                    case OrderStep.Arrested a -> "arrest";
                    case OrderStep.Surrendered s -> "surrender";
                    case OrderStep.Removed r -> "remove";
                };
        site.post(
                Account.INVESTIGATOR,
                ORDERS + "/" + issued(order.index()).id() + "/actions/" + action,
                keys.of("order", order.index(), key),
                body);
    }

    private Issued issued(int index) {
        return known(orders, index);
    }

    private static <T> T known(Map<Integer, T> entered, int index) {
        T found = entered.get(index);
        if (found == null) {
            throw new IllegalStateException("Expected " + index + " to be entered by now");
        }
        return found;
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asString();
    }
}
