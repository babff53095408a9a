// Package ingest turns what a publisher sends into segments: it listens for RTMP, reads MPEG-TS bytes, cuts the video at
// IDR frames into pieces of about two seconds and hands every piece out while it is still being filmed.
//
// The video of a segment is an MPEG-TS of its own with the stream's absolute presentation times. Audio never becomes part
// of a segment: it is copied, unchanged, into audio segments of the same time spans, see [Stream.AudioFor]. The package
// decodes nothing, starts no process and knows nothing of ladders or networks.
//
//	srv, err := ingest.NewServer(ingest.Config{Listen: "127.0.0.1:1935"}, log)
//	...
//	err = srv.Serve(ctx, func(ctx context.Context, st *ingest.Stream) error {
//		for {
//			seg, err := st.Next(ctx)
//			if errors.Is(err, io.EOF) {
//				return nil
//			}
//			...
//		}
//	})
package ingest
