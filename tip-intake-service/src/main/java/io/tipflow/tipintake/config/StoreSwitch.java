package io.tipflow.tipintake.config;

/**
 * Whether the service stores what it takes; switched off ({@code tipflow.store=off}) only to
 * measure everything else.
 */
record StoreSwitch(boolean on) {

    /** Of the setting, in which YAML may have read {@code off} as a boolean. */
    static StoreSwitch of(String setting) {
        return new StoreSwitch(!setting.equals("off") && !setting.equals("false"));
    }
}
