package io.tipflow.gateway.login;

/**
 * A person or machine one can be without an identity provider, to try the platform.
 *
 * @param login what is typed to log in; for a person also the stable id in tokens and histories
 * @param role a role of the platform, such as {@code operator}
 * @param unit the unit the person belongs to, such as {@code CA-94}
 * @param name how the person is called
 * @param kind whether somebody logs in or a machine asks with its client secret
 */
public record DemoAccount(String login, String role, String unit, String name, Kind kind) {

    /** Who stands behind an account. */
    public enum Kind {
        PERSON,
        MACHINE
    }

    static DemoAccount person(String login, String role, String unit, String name) {
        return new DemoAccount(login, role, unit, name, Kind.PERSON);
    }

    static DemoAccount machine(String login, String role, String unit, String name) {
        return new DemoAccount(login, role, unit, name, Kind.MACHINE);
    }
}
