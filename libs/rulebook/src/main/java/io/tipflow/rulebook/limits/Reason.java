package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.format.Phrases;
import java.util.Arrays;

/** One step of the working of a limit; its words are made when somebody asks for them. */
public final class Reason {
    private final Sentence sentence;
    private final Object[] values;
    private final Phrases phrases;

    Reason(Phrases phrases, Sentence sentence, Object... values) {
        this.phrases = phrases;
        this.sentence = sentence;
        this.values = values;
    }

    /** Which kind of step it is. */
    public Sentence sentence() {
        return sentence;
    }

    /** The step in that language. */
    public String in(String language) {
        return phrases.say(
                sentence.id(), language, Arrays.stream(values).map(Reason::spoken).toList());
    }

    private static Object spoken(Object value) {
        return switch (value) {
            case Moment moment when moment.wholeDay() -> moment.day();
            case Moment moment -> moment.local();
            default -> value;
        };
    }
}
