/** Everything in one JVM: the backends on one data folder, the five services, and how they stop. */
@NullMarked
package io.tipflow.standalone;

import org.jspecify.annotations.NullMarked;
