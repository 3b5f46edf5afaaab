package io.tipflow.rulebook.limits;

/** Where a limit stands at an instant. */
public enum LimitState {
    /** It runs and its end has not passed. */
    RUNNING,
    /** It stands still until something resumes it. */
    SUSPENDED,
    /** What it asks for came, in time or late. */
    MET,
    /** Its end passed and what it asks for did not come. */
    OVERDUE,
    /** Another limit took its place. */
    REPLACED,
    /** It was a right, and nobody used it in time. */
    LAPSED
}
