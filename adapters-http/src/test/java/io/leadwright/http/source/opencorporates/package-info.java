@NullMarked
package io.leadwright.http.source.opencorporates;

import org.jspecify.annotations.NullMarked;
