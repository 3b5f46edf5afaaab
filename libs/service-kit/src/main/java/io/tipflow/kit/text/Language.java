package io.tipflow.kit.text;

import java.util.Locale;

/** A language that the platform speaks. */
public enum Language {
    VI,
    EN;

    /** Vietnamese for who asks for it, else English, the language of programs. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("vi") ? VI : EN;
    }

    /** Its code, {@code vi} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
