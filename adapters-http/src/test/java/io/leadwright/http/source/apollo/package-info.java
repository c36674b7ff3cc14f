@NullMarked
package io.leadwright.http.source.apollo;

import org.jspecify.annotations.NullMarked;
