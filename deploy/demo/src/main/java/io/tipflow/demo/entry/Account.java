package io.tipflow.demo.entry;

/** The demo accounts that the demo acts as, each where the law gives its role the step. */
public enum Account {
    OPERATOR("operator"),
    INVESTIGATOR("investigator"),
    PROCURATOR("procurator"),
    JUDGE("judge"),
    SUPERVISOR("supervisor");

    private final String login;

    Account(String login) {
        this.login = login;
    }

    String login() {
        return login;
    }
}
