@NullMarked
package io.leadwright.http.source.crunchbase;

import org.jspecify.annotations.NullMarked;
