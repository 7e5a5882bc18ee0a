package io.github.dockeroptimizer.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of JSON objects whose keys are the names of the components: texts, whole numbers, truth values, other
 * such records, and lists of them.
 */
public final class Records {
    private Records() {}

    /**
     * Returns the record that an object, as {@link LightJson} reads it, means.
     *
     * @throws IllegalArgumentException when the object is none
     */
    public static <T extends Record> T of(Map<?, ?> object, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(object.get(components[i].getName()), components[i].getGenericType());
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), e);
        }
    }

    private static @Nullable Object value(@Nullable Object value, Type type) {
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list && type instanceof ParameterizedType listType) {
            Type element = listType.getActualTypeArguments()[0];
            return list.stream().map(item -> value(item, element)).toList();
        }
        if (value instanceof Map<?, ?> map && type instanceof Class<?> record && record.isRecord()) {
            return of(map, record.asSubclass(Record.class));
        }
        if (value instanceof String text) {
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            }
            return type == long.class || type == Long.class ? Long.valueOf(text) : text;
        }
        return value;
    }
}
