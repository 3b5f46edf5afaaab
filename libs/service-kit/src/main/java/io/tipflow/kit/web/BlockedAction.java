package io.tipflow.kit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that the reader of an item may not take now.
 *
 * @param code why, as the problem would say
 * @param article the article that forbids it
 * @param allowedAuthorities who may take it
 */
public record BlockedAction(
        String action, String code, @Nullable String article, List<String> allowedAuthorities) {

    public BlockedAction {
        allowedAuthorities = List.copyOf(allowedAuthorities);
    }

    /** The action with the refusal it would meet. */
    public static BlockedAction of(String action, Refusal refusal) {
        return new BlockedAction(
                action,
                refusal.code(),
                refusal.article().orElse(null),
                refusal.allowedAuthorities());
    }
}
