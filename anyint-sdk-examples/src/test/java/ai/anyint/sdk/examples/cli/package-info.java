@NullMarked
package ai.anyint.sdk.examples.cli;

import org.jspecify.annotations.NullMarked;
