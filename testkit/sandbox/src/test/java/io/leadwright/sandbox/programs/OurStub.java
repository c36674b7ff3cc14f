package io.leadwright.sandbox.programs;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The store that a documented test of somebody else's opens and does not show: all it needs to be compiled. */
final class OurStub {

    private static final Pattern OPENED = Pattern.compile("protected (\\w+) open\\(.*new (\\w+)\\(account\\)");

    private OurStub() {}

    static String missingIn(String code) {
        Matcher opened = OPENED.matcher(code);
        return opened.find() ? of(opened.group(2), opened.group(1)) : "";
    }

    private static String of(String name, String port) {
        try {
            Class<?> type = Class.forName("io.leadwright.port." + port);
            String methods = Arrays.stream(type.getMethods())
                    .filter(method -> Modifier.isAbstract(method.getModifiers()))
                    .map(OurStub::method)
                    .collect(Collectors.joining("\n"));
            return "static class %s implements %s {\n%s(AccountId account) {}\n%s\n}\n"
                    .formatted(name, port, name, methods);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With erased types, by which it overrides what is generic. */
    private static String method(Method method) {
        Class<?>[] types = method.getParameterTypes();
        String parameters = IntStream.range(0, types.length)
                .mapToObj(i -> types[i].getCanonicalName() + " p" + i)
                .collect(Collectors.joining(", "));
        return "public %s %s(%s) { throw new UnsupportedOperationException(); }"
                .formatted(method.getReturnType().getCanonicalName(), method.getName(), parameters);
    }
}
