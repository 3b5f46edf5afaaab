package io.tipflow.kit.web;

import io.tipflow.kit.text.Language;
import io.tipflow.kit.text.Said;
import io.tipflow.kit.text.Title;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of a request body, read off its record: what is required, which types,
 * which of the constraints that are checked. So the two cannot disagree.
 */
public final class BodySchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final Map<Language, ClassValue<Map<String, Object>>> SCHEMAS =
            Map.of(Language.VI, schemas(Language.VI), Language.EN, schemas(Language.EN));

    private static ClassValue<Map<String, Object>> schemas(Language language) {
        return new ClassValue<>() {
            @Override
            protected Map<String, Object> computeValue(Class<?> type) {
                Map<String, Object> schema = new LinkedHashMap<>();
                schema.put("$schema", DIALECT);
                schema.putAll(object(type, language));
                return Collections.unmodifiableMap(schema);
            }
        };
    }

    private BodySchema() {}

    /**
     * The schema of a record with its titles in a language. Components may be strings, numbers,
     * booleans, enums, days, instants, records, and lists of those.
     *
     * @throws IllegalArgumentException for a component of another type
     */
    public static Map<String, Object> of(Class<? extends Record> body, Language language) {
        return Objects.requireNonNull(SCHEMAS.get(language)).get(body);
    }

    private static Map<String, Object> object(Class<?> type, Language language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        int order = 0;
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> property = new LinkedHashMap<>();
            AnnotatedElement on = field(type, component);
            find(on, FormField.class)
                    .ifPresent(shown ->
                            property.put("title", new Said(shown.vi(), shown.en()).in(language)));
            property.putAll(typed(component.getAnnotatedType(), language));
            constrain(property, on);
            order++;
            property.put("x-order", order);
            find(on, FormField.class).ifPresent(shown -> show(property, shown));
            properties.put(component.getName(), property);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static void show(Map<String, Object> property, FormField shown) {
        if (!shown.widget().isEmpty()) {
            property.put("x-widget", shown.widget());
        }
        if (!shown.article().isEmpty()) {
            property.put("x-article", shown.article());
        }
    }

    /** Constraints on a record component stand on its field as well. */
    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            Field field = type.getDeclaredField(component.getName());
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Expected every component to have a field", e);
        }
    }

    /** Two members in this order: {@code Map.of} has another one in every JVM. */
    private static Map<String, Object> ordered(String a, Object first, String b, Object second) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(a, first);
        members.put(b, second);
        return members;
    }

    private static Map<String, Object> typed(AnnotatedType annotated, Language language) {
        if (annotated instanceof AnnotatedParameterizedType list
                && list.getType() instanceof java.lang.reflect.ParameterizedType p
                && p.getRawType() == List.class) {
            Map<String, Object> items =
                    new LinkedHashMap<>(typed(list.getAnnotatedActualTypeArguments()[0], language));
            constrain(items, list.getAnnotatedActualTypeArguments()[0]);
            return ordered("type", "array", "items", items);
        }
        if (!(annotated.getType() instanceof Class<?> type)) {
            throw new IllegalArgumentException(
                    "Expected a plain type in a request body, but got " + annotated.getType());
        }
        if (type == String.class) {
            return Map.of("type", "string");
        }
        if (type == LocalDate.class) {
            return ordered("type", "string", "format", "date");
        }
        if (type == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return Map.of("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type.isEnum()) {
            return ordered("type", "string", "oneOf", choices(type, language));
        }
        if (type.isRecord()) {
            return object(type, language);
        }
        throw new IllegalArgumentException(
                "Expected a plain type in a request body, but got " + type.getName());
    }

    /** Each choice with its title, so that nobody counts positions. */
    private static List<Map<String, Object>> choices(Class<?> type, Language language) {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (Field constant : type.getDeclaredFields()) {
            if (constant.isEnumConstant()) {
                String title =
                        find(constant, Title.class)
                                .map(t -> new Said(t.vi(), t.en()).in(language))
                                .orElse(constant.getName());
                choices.add(ordered("const", constant.getName(), "title", title));
            }
        }
        return choices;
    }

    private static void constrain(Map<String, Object> property, AnnotatedElement on) {
        boolean text = "string".equals(property.get("type"));
        find(on, Size.class)
                .ifPresent(size -> {
                    if (size.min() > 0) {
                        property.put(text ? "minLength" : "minItems", size.min());
                    }
                    if (size.max() < Integer.MAX_VALUE) {
                        property.put(text ? "maxLength" : "maxItems", size.max());
                    }
                });
        find(on, NotBlank.class).ifPresent(n -> property.putIfAbsent("minLength", 1));
        find(on, NotEmpty.class)
                .ifPresent(n -> property.putIfAbsent(text ? "minLength" : "minItems", 1));
        find(on, PlainText.class)
                .ifPresent(plain -> {
                    property.put("minLength", 1);
                    property.put("maxLength", plain.max());
                });
        find(on, Pattern.class).ifPresent(p -> property.put("pattern", "^(?:" + p.regexp() + ")$"));
        find(on, Min.class).ifPresent(min -> property.put("minimum", min.value()));
        find(on, Max.class).ifPresent(max -> property.put("maximum", max.value()));
    }

    private static <A extends Annotation> Optional<A> find(AnnotatedElement on, Class<A> type) {
        return Optional.ofNullable(on.getAnnotation(type));
    }
}
