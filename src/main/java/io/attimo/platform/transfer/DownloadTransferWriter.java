package io.attimo.platform.transfer;

import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Lets a file go: the request's thread is free from here on, and the answer ends when the file does. */
@Provider
public class DownloadTransferWriter extends NonStreamingWriter<DownloadTransfer> {

    @Override
    boolean writes(Class<?> type) {
        return type == DownloadTransfer.class;
    }

    @Override
    public void writeResponse(DownloadTransfer transfer, Type generic, ServerRequestContext context) {
        transfer.begin();
    }
}
