package io.leadwright.testkit;

import io.leadwright.port.Storage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The storage of a process that is killed at one of its calls: before it, or after it is written. Whatever the process does from
 * then on fails.
 */
final class MortalStorage {

    /** The process is dead. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private final Storage storage;
    private int stepsLeft;

    /** Dies at this step; each call has two. */
    MortalStorage(Storage storage, int steps) {
        this.storage = storage;
        this.stepsLeft = steps;
    }

    Storage storage() {
        return mortal(Storage.class, storage);
    }

    /** Whatever the process does, it does not, once it is dead. */
    synchronized void step() {
        if (stepsLeft-- <= 0) {
            throw new Killed();
        }
    }

    synchronized boolean isDead() {
        return stepsLeft < 0;
    }

    private <T> T mortal(Class<T> port, Object real) {
        InvocationHandler handler = (proxy, method, arguments) -> called(real, method, arguments);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private Object called(Object real, Method method, Object[] arguments) throws Throwable {
        boolean isOpening = method.getReturnType().getName().startsWith("io.leadwright.port.");
        if (!isOpening) {
            step();
        }
        try {
            method.setAccessible(true);
            Object result = method.invoke(real, arguments);
            if (isOpening) {
                return mortal(method.getReturnType(), result);
            }
            step();
            return result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
