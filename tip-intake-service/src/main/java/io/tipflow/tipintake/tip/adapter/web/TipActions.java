package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.text.Said;
import io.tipflow.kit.web.BlockedAction;
import io.tipflow.kit.web.OfferedAction;
import io.tipflow.kit.web.Refusal;
import io.tipflow.tipintake.tip.application.TipRights;
import io.tipflow.tipintake.tip.application.TipRights.Right;
import io.tipflow.tipintake.tip.domain.Reporter;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import io.tipflow.tipintake.tip.domain.TipStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which actions the reader of a tip may take now, and why not the others. */
final class TipActions {

    static final String ADD_INFORMATION = "add-information";
    static final String MARK_DUPLICATE = "mark-duplicate";
    static final String RESOLVE = "resolve";
    static final String ASK_REPORTER = "ask-reporter";
    static final String OPEN_REPORTER = "open-reporter";
    static final String DESTROY_REPORTER = "destroy-reporter";

    /** Who may add to a tip and mark it. */
    static final String WORKERS =
            "hasAnyRole('operator','investigator','investigation-head','agency')";

    private static final Set<String> WORKING =
            Set.of("operator", "investigator", "investigation-head", "agency");
    private static final Set<String> ASKING =
            Set.of("operator", "investigator", "investigation-head");
    private static final Set<String> DECIDING = Set.of("investigator", "investigation-head");
    private static final Set<String> OPENING = Set.of("custodian");

    private final TipRights rights;

    TipActions(TipRights rights) {
        this.rights = rights;
    }

    /** What is offered and what is blocked. */
    record Shown(List<OfferedAction> offered, List<BlockedAction> blocked) {}

    Shown of(String id, Tip.Logged tip, Actor reader, LocalDate today) {
        Right receiving = rights.receiving(reader.unit(), today);
        Right outcome = rights.outcome(reader.unit(), today);
        Shown shown = new Shown(new ArrayList<>(), new ArrayList<>());
        add(
                shown,
                id,
                ADD_INFORMATION,
                new Said("Bổ sung thông tin", "Add information"),
                AddInformationBody.class,
                receiving,
                notOf(reader, WORKING, receiving));
        add(
                shown,
                id,
                MARK_DUPLICATE,
                new Said("Đánh dấu tin trùng", "Mark as duplicate"),
                MarkDuplicateBody.class,
                receiving,
                notOf(reader, WORKING, receiving));
        add(
                shown,
                id,
                RESOLVE,
                new Said("Kết quả giải quyết", "Resolve"),
                ResolveBody.class,
                outcome,
                notOf(reader, DECIDING, outcome).or(() -> resolved(tip)));
        add(
                shown,
                id,
                ASK_REPORTER,
                new Said("Hỏi người báo tin", "Ask the reporter"),
                AskReporterBody.class,
                receiving,
                notOf(reader, ASKING, receiving));
        Right custody = new Right("", List.copyOf(OPENING), true);
        add(
                shown,
                id,
                OPEN_REPORTER,
                new Said("Mở danh tính người báo", "Open the reporter's identity"),
                ReasonBody.class,
                custody,
                notOf(reader, OPENING, custody).or(() -> unsealed(tip)));
        add(
                shown,
                id,
                DESTROY_REPORTER,
                new Said("Hủy danh tính người báo", "Destroy the reporter's identity"),
                ReasonBody.class,
                custody,
                notOf(reader, OPENING, custody).or(() -> unsealed(tip)));
        return shown;
    }

    private static void add(
            Shown shown,
            String id,
            String name,
            Said title,
            Class<? extends Record> body,
            Right right,
            Optional<Refusal> obstacle) {
        Optional<String> article = Optional.of(right.article()).filter(text -> !text.isEmpty());
        if (obstacle.isEmpty()) {
            shown.offered()
                    .add(
                            OfferedAction.post(
                                    name,
                                    title,
                                    article.orElse(null),
                                    TipsController.PATH + "/" + id + "/actions/" + name,
                                    body));
            return;
        }
        Refusal told = obstacle.get().allowedTo(right.authorities());
        shown.blocked().add(BlockedAction.of(name, title, article.map(told::under).orElse(told)));
    }

    /** What the security of the address would say to a reader without the role. */
    private static Optional<Refusal> notOf(Actor reader, Set<String> roles, Right right) {
        boolean has = reader.roles().stream().anyMatch(roles::contains);
        return has && right.body()
                ? Optional.empty()
                : Optional.of(
                        Refusal.forbidden(
                                        "role-not-allowed",
                                        "Your role or unit may not do this: ask somebody who may.")
                                .vi(
                                        "Vai trò hoặc đơn vị của bạn không làm được việc này:"
                                                + " hãy nhờ người có thẩm quyền."));
    }

    private static Optional<Refusal> resolved(Tip.Logged tip) {
        return switch (tip) {
            case Tip.Received received -> Optional.empty();
            case Tip.Resolved resolved ->
                    Optional.of(
                            TipRefusals.problem(
                                    new TipRefusal.AlreadyResolved(
                                            TipStatus.of(resolved), resolved.resolution().on())));
        };
    }

    private static Optional<Refusal> unsealed(Tip.Logged tip) {
        return switch (tip.reporter()) {
            case Reporter.Sealed sealed -> Optional.empty();
            case Reporter.Anonymous anonymous ->
                    Optional.of(TipRefusals.problem(new TipRefusal.ReporterAnonymous()));
            case Reporter.Destroyed(var on) ->
                    Optional.of(TipRefusals.problem(new TipRefusal.ReporterGone(on)));
        };
    }
}
