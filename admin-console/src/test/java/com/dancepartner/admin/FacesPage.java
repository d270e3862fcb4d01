package com.dancepartner.admin;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mockito.MockedStatic;

/** A page of Faces around the test: what it was told, and where it was sent. */
public final class FacesPage implements AutoCloseable {

    private final MockedStatic<FacesContext> current = mockStatic(FacesContext.class);
    private final FacesContext faces = mock();
    private final ExternalContext external = mock();
    private final List<FacesMessage> messages = new ArrayList<>();
    private final Map<String, Object> requestMap = new HashMap<>();

    public FacesPage(HttpServletRequest request) {
        current.when(FacesContext::getCurrentInstance).thenReturn(faces);
        when(faces.getExternalContext()).thenReturn(external);
        when(external.getRequest()).thenReturn(request);
        when(external.getRequestMap()).thenReturn(requestMap);
        when(external.getRequestContextPath()).thenReturn("/admin");
        doAnswer(told -> messages.add(told.getArgument(1, FacesMessage.class)))
                .when(faces)
                .addMessage(any(), any());
    }

    public FacesContext faces() {
        return faces;
    }

    public ExternalContext external() {
        return external;
    }

    public Map<String, Object> requestMap() {
        return requestMap;
    }

    /** The messages, as people read them. */
    public List<String> messages() {
        return messages.stream().map(FacesMessage::getSummary).toList();
    }

    public boolean hasErrors() {
        return messages.stream().anyMatch(message -> message.getSeverity() == FacesMessage.SEVERITY_ERROR);
    }

    @Override
    public void close() {
        current.close();
    }
}
