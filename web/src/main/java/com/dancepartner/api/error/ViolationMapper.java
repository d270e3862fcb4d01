package com.dancepartner.api.error;

import com.dancepartner.domain.error.ErrorCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;

/** Names the first field, in the API's spelling, that breaks its constraint. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException thrown) {
        return thrown.getConstraintViolations().stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(ViolationMapper::answer)
                .orElseGet(() -> ErrorMapper.answer(ErrorCode.VALIDATION_ERROR, "The request is not valid", null));
    }

    private static Response answer(ConstraintViolation<?> violation) {
        String field = "body";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getName() != null && !node.getName().startsWith("<")) {
                field = node.getName();
            }
        }
        boolean whole = field.matches("arg\\d+|request|input");
        String name = whole ? "body" : SnakeCase.of(field);
        return ErrorMapper.answer(ErrorCode.VALIDATION_ERROR, name + " " + violation.getMessage(), name);
    }
}
