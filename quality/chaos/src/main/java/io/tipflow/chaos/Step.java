package io.tipflow.chaos;

/**
 * One command and what became of it.
 *
 * @param subject the number of the thing it belongs to, within the run
 * @param login who gives it
 * @param path where it goes; for all but the first of a thing, with the id in place of {@code {id}}
 * @param key its idempotency key
 * @param body its JSON
 * @param events how many public events follow from it
 */
record Step(int subject, String login, String path, String key, String body, int events) {}
