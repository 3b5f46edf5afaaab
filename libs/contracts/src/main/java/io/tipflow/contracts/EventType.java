package io.tipflow.contracts;

/**
 * One kind of public event: its name on the wire, its record and its topic.
 *
 * @param name the wire name with its version, never derived from the class name
 * @param data the record that carries it
 * @param topic the topic it travels on
 */
public record EventType<T extends PublicEvent>(String name, Class<T> data, String topic) {

    /**
     * The classpath resource of its JSON Schema, and by its last part the {@code ce_dataschema}
     * reference.
     */
    public String schemaResource() {
        return "/io/tipflow/contracts/schemas/" + name + ".json";
    }

    /** The URI reference written to {@code ce_dataschema}. */
    public String schemaReference() {
        return "/schemas/" + name + ".json";
    }
}
