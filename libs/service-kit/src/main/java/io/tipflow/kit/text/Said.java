package io.tipflow.kit.text;

/** The same thing said in every language of the platform. */
public record Said(String vi, String en) {

    /** What it is in a language. */
    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
