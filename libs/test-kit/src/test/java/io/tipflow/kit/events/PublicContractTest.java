package io.tipflow.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.EventType;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.kit.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Every public event keeps its contract: record, JSON Schema and golden sample say the same. */
class PublicContractTest {

    private static final JsonMapper JSON = Json.tolerant();

    static List<EventType<?>> types() {
        return EventCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenSampleIsReadAndWrittenBackUnchanged(EventType<?> type) throws IOException {
        JsonNode golden = JSON.readTree(golden(type));

        PublicEvent event = JSON.treeToValue(golden, type.data());

        JsonNode written = JSON.valueToTree(event);
        assertThat(written).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenSampleKeepsTheSchemaAndABrokenOneDoesNot(EventType<?> type) throws IOException {
        Schema schema = schema(type);

        List<Error> errors = schema.validate(golden(type), com.networknt.schema.InputFormat.JSON);
        List<Error> without = schema.validate("{}", com.networknt.schema.InputFormat.JSON);

        assertThat(errors).isEmpty();
        assertThat(without).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaNamesExactlyTheComponentsOfTheRecord(EventType<?> type) throws IOException {
        JsonNode schema = JSON.readTree(resource(type.schemaResource()));
        RecordComponent[] components = type.data().getRecordComponents();
        Set<String> all =
                Arrays.stream(components)
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> required =
                Arrays.stream(components)
                        .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(schema.get("properties").propertyNames())).isEqualTo(all);
        assertThat(
                        schema.get("required")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .collect(Collectors.toSet()))
                .isEqualTo(required);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theAsyncApiDocumentNamesTheEventOnItsTopic(EventType<?> type) throws IOException {
        String document = resource("/io/tipflow/contracts/asyncapi.yaml");

        assertThat(document).contains("address: " + type.topic(), "name: " + type.name());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMissingRequiredFieldIsRefusedByName(EventType<?> type) {
        ObjectMapper mapper = JSON;

        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> mapper.readValue("{\"occurredOn\":null}", type.data())))
                .hasMessageContaining("occurredOn");
    }

    private static Schema schema(EventType<?> type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(type.schemaResource()));
    }

    private static String golden(EventType<?> type) throws IOException {
        return resource("/golden/" + type.name() + ".json");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PublicContractTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
