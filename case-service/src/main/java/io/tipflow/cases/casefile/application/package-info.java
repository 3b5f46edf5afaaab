/** What can be done with case files: the commands, their permissions, what others are told. */
@NullMarked
package io.tipflow.cases.casefile.application;

import org.jspecify.annotations.NullMarked;
