package io.tipflow.kit.text;

import java.util.Optional;

/** Reads the {@link Title} of a choice. */
public final class Titles {

    private Titles() {}

    /** What a choice is called; its own name where it has no title. */
    public static Said of(Enum<?> choice) {
        try {
            return Optional.ofNullable(
                            choice.getDeclaringClass()
                                    .getField(choice.name())
                                    .getAnnotation(Title.class))
                    .map(title -> new Said(title.vi(), title.en()))
                    .orElseGet(() -> new Said(choice.name(), choice.name()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Expected every choice to be a field of its enum", e);
        }
    }
}
