package io.tipflow.gateway.pages;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which build this is. */
@Component
public final class BuildId {
    private final String value =
            Optional.ofNullable(BuildId.class.getPackage().getImplementationVersion())
                    .orElse("development");

    public String value() {
        return value;
    }
}
