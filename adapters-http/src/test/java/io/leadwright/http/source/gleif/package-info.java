@NullMarked
package io.leadwright.http.source.gleif;

import org.jspecify.annotations.NullMarked;
