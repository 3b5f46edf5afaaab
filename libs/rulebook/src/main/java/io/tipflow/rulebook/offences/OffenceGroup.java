package io.tipflow.rulebook.offences;

import io.tipflow.rulebook.format.Words;

/**
 * A chapter or section of the penal law and the line of the yearly report it is counted in.
 *
 * @param id code of the group
 * @param name its heading
 * @param reportLine code of the line of the report
 * @param reportName heading of that line
 * @param verified whether the line was read for this group, not placed by us
 */
public record OffenceGroup(
        String id, Words name, String reportLine, Words reportName, boolean verified) {}
