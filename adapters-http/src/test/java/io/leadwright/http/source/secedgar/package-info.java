@NullMarked
package io.leadwright.http.source.secedgar;

import org.jspecify.annotations.NullMarked;
