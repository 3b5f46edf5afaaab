package io.tipflow.kit.web;

import io.tipflow.kit.text.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that the reader of an item may not take now, in the language of the request.
 *
 * @param title how people call it
 * @param code why, as the problem would say
 * @param article the article that forbids it
 * @param allowedAuthorities who may take it
 * @param unmet what would have to be true, in one sentence
 */
public record BlockedAction(
        String action,
        String title,
        String code,
        @Nullable String article,
        List<String> allowedAuthorities,
        String unmet) {

    public BlockedAction {
        allowedAuthorities = List.copyOf(allowedAuthorities);
    }

    /** The action with the refusal it would meet. */
    public static BlockedAction of(String action, Said title, Refusal refusal) {
        return new BlockedAction(
                action,
                title.in(Languages.asked()),
                refusal.code(),
                refusal.article().orElse(null),
                refusal.allowedAuthorities(),
                refusal.detail(Languages.asked()));
    }
}
