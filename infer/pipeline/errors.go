package pipeline

import (
	"encoding/json"
	"errors"

	"github.com/castnet/castnet/infer"
)

// httpStatus says how each code reads in HTTP. A code that is missing is 500.
var httpStatus = map[infer.Code]int{
	infer.CodeBadRequest: 400,
	infer.CodeModel:      404,
	infer.CodeTooLarge:   413,
	infer.CodeParams:     422,
	infer.CodeInput:      422,
	infer.CodeCancelled:  499,
	infer.CodeWorker:     502,
	infer.CodeOutput:     502,
	infer.CodeNoCapacity: 503,
	infer.CodeDeadline:   504,
}

// ErrorReply returns the HTTP status and the JSON body for an error of package infer. One body serves two families of
// clients: detail for those of AI runners (a list at 422, else an object), error for those of OpenAI's API. The text of an
// error nobody classified stays inside.
func ErrorReply(err error) (status int, body []byte) {
	code := infer.CodeOf(err)
	status, ok := httpStatus[code]
	text := "internal"
	if ok {
		text = err.Error()
	} else {
		status = 500
	}
	return status, ErrorBody(status, string(code), text, fieldOf(err))
}

func fieldOf(err error) string {
	var p *infer.ParamError
	if errors.As(err, &p) {
		return p.Field
	}
	return ""
}

// ErrorBody returns the body of ErrorReply for errors that are not of package infer, as those of the market. Field is the
// parameter at fault, empty if none is.
func ErrorBody(status int, code, text, field string) []byte {
	type object map[string]any
	var param any
	loc := []string{"body"}
	if field != "" {
		param, loc = field, append(loc, field)
	}
	var detail any = object{"msg": text}
	if status == 422 {
		detail = []object{{"loc": loc, "msg": text, "type": code}}
	}
	kind := "invalid_request_error"
	if status >= 500 {
		kind = "server_error"
	}
	b, err := json.Marshal(object{"detail": detail,
		"error": object{"message": text, "type": kind, "param": param, "code": code}})
	if err != nil {
		return []byte(`{"detail":{"msg":"internal"}}`) // impossible: strings only
	}
	return b
}
