/** Walking through lists that come page by page. */
@NullMarked
package ai.anyint.sdk.core.paging;

import org.jspecify.annotations.NullMarked;
