package io.tipflow.wanted.law;

import java.util.List;

/**
 * What the law says about who takes a step (thẩm quyền).
 *
 * @param held whether it gives the step to who takes it
 * @param article the article that says so
 * @param authorities to whom it gives the step
 */
public record Mandate(boolean held, String article, List<String> authorities) {

    public Mandate {
        authorities = List.copyOf(authorities);
    }
}
