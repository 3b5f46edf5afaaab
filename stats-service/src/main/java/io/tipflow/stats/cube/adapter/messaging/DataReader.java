package io.tipflow.stats.cube.adapter.messaging;

import io.tipflow.stats.cube.domain.Cube;
import io.tipflow.stats.cube.domain.Occurrence;
import io.tipflow.stats.cube.domain.Occurrence.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.Named;

/**
 * Reads of an event's JSON the fields that are counted, straight into numbers.
 *
 * <p>Most of the cost of counting an event is here. So data as the services write it is scanned as
 * it lies, and only what is written in another way goes through a streaming parser, which also says
 * what is wrong. Not safe for concurrent use.
 */
final class DataReader {

    private static final int MOST_PERSONS = 1_000_000;

    private static final List<String> FIELDS =
            List.of(
                    "occurredOn",
                    "unit",
                    "area",
                    "offence",
                    "persons",
                    "urgent",
                    "outcome",
                    "person",
                    "kind",
                    "to");

    private final PlainData plain = new PlainData();
    private final JsonFactory json =
            JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();
    private final PropertyNameMatcher fields =
            json.constructNameMatcher(FIELDS.stream().map(Named::fromString).toList(), false);

    /**
     * Reads the data of an event.
     *
     * @return what is wrong with it, or null; never the words that stand in it
     */
    @Nullable String read(byte[] data, Cube cube, Occurrence into) {
        into.clear();
        return plain.read(data, cube, into) ? null : parse(data, cube, into);
    }

    /** The same by the streaming parser alone. */
    @Nullable String parse(byte[] data, Cube cube, Occurrence into) {
        into.clear();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), data)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "the data is no JSON object";
            }
            return fields(parser, cube, into);
        } catch (JacksonException e) {
            return "the data is no JSON";
        }
    }

    private @Nullable String fields(JsonParser parser, Cube cube, Occurrence into) {
        while (true) {
            int field = parser.nextNameMatch(fields);
            if (field == PropertyNameMatcher.MATCH_END_OBJECT) {
                return null;
            }
            JsonToken token = parser.nextToken();
            if (field == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                parser.skipChildren();
            } else if (field < 0) {
                return "the data is no JSON object";
            } else if (token != JsonToken.VALUE_NULL && !take(field, token, parser, cube, into)) {
                return FIELDS.get(field) + " is not of its form";
            }
        }
    }

    private static boolean take(
            int field, JsonToken token, JsonParser parser, Cube cube, Occurrence into) {
        if (field == 4) {
            return token == JsonToken.VALUE_NUMBER_INT && persons(parser, into);
        }
        if (field == 5) {
            into.urgent = token == JsonToken.VALUE_TRUE;
            return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
        }
        if (token != JsonToken.VALUE_STRING) {
            return false;
        }
        char[] buffer = parser.getStringCharacters();
        int from = parser.getStringOffset();
        int length = parser.getStringLength();
        switch (field) {
            case 0 -> {
                long day = Digits.day(buffer, from, length);
                into.legalDay = (int) day;
                return day != Digits.WRONG;
            }
            case 1 -> into.unit = cube.unit(buffer, from, length);
            case 2 -> into.area = cube.area(buffer, from, length);
            case 3 -> into.offence = cube.offence(buffer, from, length);
            case 6 -> into.outcome = outcome(buffer, from, length);
            case 7 -> into.person = cube.person(buffer, from, length);
            default -> into.international = is("INTERNATIONAL", buffer, from, length);
        }
        return length > 0;
    }

    private static boolean persons(JsonParser parser, Occurrence into) {
        long persons = parser.getLongValue();
        into.persons = Math.clamp(persons, -1, MOST_PERSONS);
        return persons >= 0 && persons <= MOST_PERSONS;
    }

    private static Outcome outcome(char[] buffer, int from, int length) {
        for (Outcome outcome : OUTCOMES) {
            if (is(outcome.name(), buffer, from, length)) {
                return outcome;
            }
        }
        return Outcome.OTHER;
    }

    private static boolean is(String expected, char[] buffer, int from, int length) {
        if (expected.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (expected.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static final Outcome[] OUTCOMES = Outcome.values();
}
