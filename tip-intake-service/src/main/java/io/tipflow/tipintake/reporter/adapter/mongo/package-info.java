/** The wrapped keys of reporters in MongoDB. */
@NullMarked
package io.tipflow.tipintake.reporter.adapter.mongo;

import org.jspecify.annotations.NullMarked;
