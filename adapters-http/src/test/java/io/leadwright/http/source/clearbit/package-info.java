@NullMarked
package io.leadwright.http.source.clearbit;

import org.jspecify.annotations.NullMarked;
