package io.github.dockeroptimizer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into maps, lists, texts and truth values; numbers become texts. It needs a tenth of the classes that data
 * binding loads, which is most of what a run that changes nothing would wait for.
 */
public final class LightJson {
    private LightJson() {}

    /**
     * Returns the object in a stream.
     *
     * @throws IOException when there is none
     */
    public static Map<?, ?> object(InputStream stream) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(stream)) {
            parser.nextToken();
            if (value(parser) instanceof Map<?, ?> map) {
                return map;
            }
            throw new IOException("no JSON object");
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    /** Returns the text under a key, or another where there is none. */
    public static String text(Map<?, ?> object, String key, String otherwise) {
        return object.get(key) instanceof String text ? text : otherwise;
    }

    /** Returns the texts of the list under a key; none where there is no list. */
    public static List<String> texts(Map<?, ?> object, String key) {
        return object.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
