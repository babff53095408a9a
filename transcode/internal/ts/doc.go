// Package ts reads the MPEG-TS that segments and renditions are made of, pushed in pieces of any size, and says what
// each frame is without decoding it. It is strict and bounded: what it reads may come from anybody.
//
// It exists beside mediacommon's reader because that one pulls from an io.Reader: counting frames of bytes that pass by
// would need a goroutine and a pipe per rendition.
package ts
