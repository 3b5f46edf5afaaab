/** The handing over of fugitives whom other provinces want (bàn giao cho địa phương khác). */
@NullMarked
package io.tipflow.wanted.handover.domain;

import org.jspecify.annotations.NullMarked;
