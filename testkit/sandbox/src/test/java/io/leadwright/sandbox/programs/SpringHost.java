package io.leadwright.sandbox.programs;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A program of somebody else's, in Spring Boot. */
@SpringBootApplication
class SpringHost {

    /** What stands here for the security of such a program: whoever says in a header who they are is believed. */
    @Bean
    Filter security() {
        return (request, response, chain) -> chain.doFilter(new Believed((HttpServletRequest) request), response);
    }

    /** A request by whoever its header says. */
    private static final class Believed extends HttpServletRequestWrapper {

        Believed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            String user = getHeader("x-user");
            return user == null ? null : () -> user;
        }
    }
}
