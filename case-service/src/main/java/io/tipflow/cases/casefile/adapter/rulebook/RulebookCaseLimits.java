package io.tipflow.cases.casefile.adapter.rulebook;

import io.tipflow.cases.casefile.application.CaseLimits;
import io.tipflow.cases.casefile.domain.Accused;
import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.Course;
import io.tipflow.cases.casefile.domain.Initiation;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.limits.CaseFacts;
import io.tipflow.rulebook.limits.Fact;
import io.tipflow.rulebook.limits.Limit;
import io.tipflow.rulebook.limits.TimeLimits;
import io.tipflow.rulebook.units.Unit;
import io.tipflow.rulebook.view.Due;
import io.tipflow.rulebook.view.Followed;
import io.tipflow.rulebook.view.LimitView;
import io.tipflow.rulebook.view.LimitViews;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rulebook what a case file knows of itself, and nothing else: its legal days, the class
 * of the offence and the level of the investigation body. The day of the decision to try is not
 * among them: the preparation of the trial is over at the latest with the judgment, and no longer
 * shown then.
 */
public final class RulebookCaseLimits implements CaseLimits {

    private static final String CONCLUDED = "investigation.concluded";
    private static final String FILE_SENT = "investigation.file-sent";
    private static final String INDICTED = "indictment.decided";
    private static final String INDICTMENT_SENT = "indictment.file-sent";
    private static final String TRIAL_DECIDED = "trial.decided";

    /** Levels of the police that the rulebook's circumstance knows by the same name. */
    private static final Set<String> LEVELS = Set.of("DISTRICT", "PROVINCE", "MINISTRY");

    private final Rulebook rulebook;
    private final Followed followed;
    private final Followed overWithTheJudgment;
    private final LimitViews views;

    public RulebookCaseLimits(Rulebook rulebook) {
        this.rulebook = rulebook;
        TimeLimits limits = rulebook.timeLimits();
        this.followed =
                Followed.by(
                        limits,
                        Set.of(CONCLUDED, FILE_SENT, INDICTED, INDICTMENT_SENT, TRIAL_DECIDED));
        this.overWithTheJudgment = Followed.by(limits, Set.of(TRIAL_DECIDED));
        this.views = new LimitViews(rulebook);
    }

    @Override
    public List<LimitView> shown(CaseFile state, Instant at, String language) {
        return views.of(limits(state, at), followed, language);
    }

    @Override
    public Optional<Due> due(CaseFile state, Instant at) {
        return followed.first(limits(state, at));
    }

    private List<Limit> limits(CaseFile state, Instant at) {
        Initiation initiation = state.initiation();
        Course course = state.course();
        List<Fact> facts = new ArrayList<>();
        add(facts, "case.initiated", initiation.on());
        for (Accused accused : state.accused()) {
            facts.add(Fact.of("charge.decided", start(accused.chargedOn())).about(accused.id()));
        }
        add(facts, CONCLUDED, course.fileSentOn());
        add(facts, FILE_SENT, course.fileSentOn());
        add(facts, "prosecution.received", course.acceptedByProcuracyOn());
        add(facts, INDICTED, course.indictedOn());
        add(facts, INDICTMENT_SENT, course.indictedOn());
        add(facts, "court.registered", course.acceptedByCourtOn());
        add(facts, "judgment.pronounced", course.judgedOn());
        List<Limit> limits =
                rulebook.timeLimits().limitsOf(CaseFacts.of(facts, known(initiation), at));
        return course.judgedOn() == null
                ? limits
                : limits.stream().filter(limit -> !overWithTheJudgment.has(limit)).toList();
    }

    private Map<String, String> known(Initiation initiation) {
        Map<String, String> circumstances = new HashMap<>();
        circumstances.put("gravity", initiation.gravity().name());
        rulebook.units()
                .find(initiation.unit())
                .map(Unit::level)
                .filter(LEVELS::contains)
                .ifPresent(level -> circumstances.put("level", level));
        return circumstances;
    }

    private void add(List<Fact> facts, String type, @Nullable LocalDate on) {
        if (on != null) {
            facts.add(Fact.of(type, start(on)));
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(rulebook.zone()).toInstant();
    }
}
