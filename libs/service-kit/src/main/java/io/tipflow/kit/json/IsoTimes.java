package io.tipflow.kit.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days and instants only as ISO 8601 text and only of the years 1 to 9999: no number, no array, no
 * instant where a day belongs, and nothing that later arithmetic could not bear.
 */
final class IsoTimes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant BEGIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    IsoTimes() {
        super("iso-times");
        addDeserializer(
                LocalDate.class,
                new Text<>(LocalDate.class, "a day such as 2024-06-30", IsoTimes::day));
        addDeserializer(
                Instant.class,
                new Text<>(
                        Instant.class,
                        "an instant such as 2024-06-30T08:00:00Z",
                        IsoTimes::instant));
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException("out of range");
        }
        return day;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(BEGIN) || instant.isAfter(END)) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }

    /** Reads one type from text. */
    private static final class Text<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final String expected;
        private final transient Function<String, T> parse;

        private Text(Class<T> type, String expected, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.expected = expected;
            this.parse = parse;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(getValueType(context), parser));
            }
            String text = parser.getString();
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                return type.cast(
                        context.handleWeirdStringValue(type, text, "expected " + expected));
            }
        }
    }
}
