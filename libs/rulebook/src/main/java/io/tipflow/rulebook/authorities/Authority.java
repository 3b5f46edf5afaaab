package io.tipflow.rulebook.authorities;

/**
 * Somebody who may decide: a body of a level, in a role.
 *
 * @param body code of the body, such as {@code PROCURACY}
 * @param level code of the level, such as {@code DISTRICT}
 * @param role code of the role, such as {@code procuracy-head}
 */
public record Authority(String body, String level, String role) {
    @Override
    public String toString() {
        return body + "/" + level + "/" + role;
    }
}
