package io.tipflow.stats.cube.domain;

/**
 * Something in which two cubes differ.
 *
 * @param what the cell, aggregate or count
 * @param recounted what the recount found
 * @param live what the live cube holds
 */
public record Difference(String what, String recounted, String live) {}
