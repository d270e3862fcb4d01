package com.dancepartner.api.edge;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Type;

/** Lets only JSON that is cheap to read, and of the right shape, through to resources. Stripe's events pass as they came. */
@Provider
public class JsonGate implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() != String.class && isJson(context.getMediaType())) {
            byte[] body = read(context);
            check(JsonText.read(body), context.getGenericType());
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    /**
     * The same for JSON that comes by other ways, such as sockets.
     *
     * @param type the record that it is meant for
     * @throws BusinessException VALIDATION_ERROR that names the field, where one is at fault
     */
    public static void check(String json, Type type) {
        JsonLimits.check(json);
        JsonShape.check(parse(json), type);
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private static byte[] read(ReaderInterceptorContext context) {
        try {
            return context.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new BusinessException(ErrorCode.VALIDATION_ERROR, "The body did not arrive whole");
        }
    }

    private static JsonValue parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        } catch (JsonException e) {
            throw new BusinessException(ErrorCode.VALIDATION_ERROR, "The body is not JSON");
        }
    }
}
