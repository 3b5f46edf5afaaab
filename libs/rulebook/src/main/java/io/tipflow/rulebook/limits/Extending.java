package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.authorities.Authorities;
import io.tipflow.rulebook.counting.Counting;
import io.tipflow.rulebook.counting.Length;
import io.tipflow.rulebook.counting.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the extensions that were granted and finds those that still may be. */
final class Extending {
    private final Timeline timeline;
    private final Counting counting;
    private final Working working;

    Extending(Timeline timeline, Counting counting, Working working) {
        this.timeline = timeline;
        this.counting = counting;
        this.working = working;
    }

    /** Moves the unmoved end of a run by every extension granted while it was open. */
    void extend(Run run, Scene scene, Moment start) {
        for (LimitRule.Extension extension : run.rule.extensions()) {
            if (!extension.into().isEmpty() || !extension.when().holds(run.event, scene)) {
                continue;
            }
            List<LimitRule.Step> steps = steps(run, extension, scene);
            int number = 0;
            for (Event grant = next(run, extension, null);
                    grant != null;
                    grant = next(run, extension, grant)) {
                if (number < steps.size()) {
                    apply(run, scene, extension, steps.get(number), grant, start);
                } else {
                    working.warn(
                            run, Sentence.TOO_MANY_EXTENSIONS, steps.size(), extension.article());
                }
                number++;
            }
        }
    }

    private void apply(
            Run run,
            Scene scene,
            LimitRule.Extension extension,
            LimitRule.Step step,
            Event grant,
            Moment start) {
        Moment before = run.nominal;
        if (before == null) {
            return;
        }
        Length longest = working.modified(run, scene, step.length());
        String said = grant.fact.attributes().get("length");
        Length length = said == null ? longest : working.shorter(run, said, longest);
        Moment end =
                step.inAll()
                        ? counting.first(start, length, run.rule.count())
                        : counting.onward(before, length, run.rule.count());
        String until = grant.fact.attributes().get("until");
        if (until != null && end.wholeDay()) {
            end = working.orderedUntil(run, until, end);
        }
        run.nominal = end.second() < before.second() ? before : end;
        working.say(
                run,
                step.inAll() ? Sentence.EXTENDED_IN_ALL : Sentence.EXTENDED,
                length,
                grant.moment.asDay(),
                extension.article(),
                run.nominal);
        if (!extension.verified()) {
            run.verified = false;
            working.warn(run, Sentence.UNVERIFIED, run.rule.title(), extension.article());
        }
    }

    private @Nullable Event next(Run run, LimitRule.Extension extension, @Nullable Event after) {
        long until = run.until(timeline);
        Event event = after == null ? timeline.first(extension.granted()) : after.next;
        for (; event != null; event = event.next) {
            boolean opens = event.second == run.opened && opensBy(run, extension.granted());
            if (event.second >= run.opened
                    && event.second <= until
                    && !opens
                    && event.concerns(run.who)) {
                return event;
            }
        }
        return null;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean opensBy(Run run, FactType granted) {
        for (Match once : run.startRule.once()) {
            if (once.type() == granted) {
                return true;
            }
        }
        return run.event.type == granted;
    }

    private int granted(Run run, LimitRule.Extension extension) {
        int number = 0;
        for (Event grant = next(run, extension, null);
                grant != null;
                grant = next(run, extension, grant)) {
            number++;
        }
        return number;
    }

    private static List<LimitRule.Step> steps(Run run, LimitRule.Extension extension, Scene scene) {
        for (LimitRule.StepCase found : extension.steps()) {
            if (found.when().holds(run.event, scene)) {
                return found.steps();
            }
        }
        return List.of();
    }

    /** The next extension that may be asked for, as long as the limit runs. */
    List<OpenExtension> open(Run run, Authorities authorities, List<Circumstance> circumstances) {
        Moment nominal = run.nominal;
        if (nominal == null || run.rule.extensions().isEmpty() || run.state != LimitState.RUNNING) {
            return List.of();
        }
        Scene scene = run.scene(timeline);
        for (LimitRule.Extension extension : run.rule.extensions()) {
            if (!extension.when().holds(run.event, scene)) {
                continue;
            }
            List<LimitRule.Step> steps = steps(run, extension, scene);
            int number = extension.into().isEmpty() ? granted(run, extension) : 0;
            if (!extension.into().isEmpty() || number < steps.size()) {
                Optional<LimitRule.Step> step =
                        extension.into().isEmpty()
                                ? Optional.of(steps.get(number))
                                : Optional.empty();
                Optional<Moment> ask =
                        extension
                                .ask()
                                .filter(a -> a.when().holds(run.event, scene))
                                .map(a -> counting.back(nominal, a.before()));
                Map<String, String> known =
                        known(
                                scene,
                                circumstances,
                                authorities.conditionsOf(extension.transition()),
                                number + 1);
                if (authorities.isUnverified(
                        extension.transition(), timeline.now.epochDay(), known)) {
                    run.verified = false;
                    working.warn(
                            run,
                            Sentence.UNVERIFIED,
                            authorities.title(extension.transition()),
                            extension.article());
                }
                List<OpenExtension> open = new ArrayList<>(1);
                open.add(
                        new OpenExtension(
                                extension.granted().id(),
                                step.map(s -> quietly(run, scene, s.length())),
                                step.map(LimitRule.Step::inAll).orElse(false),
                                Optional.of(extension.into()).filter(into -> !into.isEmpty()),
                                number + 1,
                                ask,
                                ask.isEmpty() || !ask.get().passedAt(timeline.asOf),
                                extension.transition(),
                                extension.article(),
                                extension.verified(),
                                authorities,
                                timeline.now.day(),
                                known));
                return open;
            }
        }
        return List.of();
    }

    private Length quietly(Run run, Scene scene, Length length) {
        int reasons = run.because.size();
        int warnings = run.warnings.size();
        Length modified = working.modified(run, scene, length);
        run.because.subList(reasons, run.because.size()).clear();
        if (run.warnings.size() > warnings) {
            run.warnings.subList(warnings, run.warnings.size()).clear();
        }
        return modified;
    }

    private static Map<String, String> known(
            Scene scene, List<Circumstance> circumstances, Set<String> asked, int step) {
        Map<String, String> known = new HashMap<>();
        for (Circumstance circumstance : circumstances) {
            if (asked.contains(circumstance.id())) {
                String value = scene.value(circumstance.index());
                if (value != null) {
                    known.put(circumstance.id(), value);
                }
            }
        }
        known.put(Authorities.STEP, Integer.toString(step));
        return known;
    }
}
