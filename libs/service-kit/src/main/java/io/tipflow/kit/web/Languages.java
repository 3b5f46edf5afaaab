package io.tipflow.kit.web;

import io.tipflow.kit.text.Language;
import org.springframework.context.i18n.LocaleContextHolder;

/** Which language the present request asks for in {@code Accept-Language}. */
public final class Languages {

    private Languages() {}

    /** English where it asks for none. */
    public static Language asked() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}
