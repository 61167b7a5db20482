// interop checks a published log, its checkpoints and its proofs with libraries that others wrote:
//
//	golang.org/x/mod/sumdb/note             signed notes
//	github.com/transparency-dev/formats     checkpoints, cosignatures
//	github.com/transparency-dev/merkle      inclusion and consistency proofs
//	github.com/transparency-dev/tessera     fsck: every tile and bundle, served by a static file server
//	github.com/cosmos/ics23                 state proofs, SmtSpec
//
// Usage: interop FOLDER, which `tell make FOLDER` has filled. A check that must fail is one too: each kind of thing is tried
// with one bit changed.
package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	ics23 "github.com/cosmos/ics23/go"
	f_log "github.com/transparency-dev/formats/log"
	f_note "github.com/transparency-dev/formats/note"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/tessera/api"
	"github.com/transparency-dev/tessera/client"
	"github.com/transparency-dev/tessera/fsck"
	"golang.org/x/mod/sumdb/note"
)

const (
	origin     = "daomesh.example/log"
	cosignedAt = 1795253247
	theirName  = "witness.example/go"
)

var passed, failed int

func check(what string, err error) {
	if err == nil {
		passed++
		return
	}
	failed++
	fmt.Printf("%s: %v\n", what, err)
}

func refused(what string, err error) {
	if err == nil {
		check(what, errors.New("was accepted"))
		return
	}
	check(what, nil)
}

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}
	return value
}

func changed(data []byte, at int) []byte {
	other := bytes.Clone(data)
	other[at] ^= 1
	return other
}

// --- Proofs

// hexBytes are written as hex digits.
type hexBytes []byte

func (b *hexBytes) UnmarshalText(text []byte) error {
	data, err := hex.DecodeString(string(text))
	*b = data
	return err
}

// fact is a line of what `tell` says.
type fact struct {
	Fact                      string
	Index, Size, Older, Newer uint64
	Leaf, Root, Key, Value    hexBytes
	OlderRoot                 hexBytes `json:"older_root"`
	NewerRoot                 hexBytes `json:"newer_root"`
	State                     hexBytes
	Proof                     []hexBytes
}

func (f *fact) hashes() [][]byte {
	var hashes [][]byte
	for _, hash := range f.Proof {
		hashes = append(hashes, hash)
	}
	return hashes
}

func checkInclusion(f *fact) {
	verify := func(leaf []byte) error {
		return proof.VerifyInclusion(rfc6962.DefaultHasher, f.Index, f.Size, leaf, f.hashes(), f.Root)
	}
	what := fmt.Sprintf("inclusion of %d in %d", f.Index, f.Size)
	check(what, verify(f.Leaf))
	refused(what+" of another leaf", verify(changed(f.Leaf, 7)))
}

func checkConsistency(f *fact) {
	verify := func(newer []byte) error {
		return proof.VerifyConsistency(rfc6962.DefaultHasher, f.Older, f.Newer, f.hashes(), f.OlderRoot, newer)
	}
	what := fmt.Sprintf("consistency of %d with %d", f.Newer, f.Older)
	check(what, verify(f.NewerRoot))
	refused(what+" of another root", verify(changed(f.NewerRoot, 7)))
}

func checkState(f *fact) {
	var commitment ics23.CommitmentProof
	what := fmt.Sprintf("state of %x", []byte(f.Key))
	if err := commitment.Unmarshal(f.State); err != nil {
		check(what, err)
		return
	}
	verify := func(root []byte) error {
		if len(f.Value) > 0 && ics23.VerifyMembership(ics23.SmtSpec, root, &commitment, f.Key, f.Value) {
			return nil
		}
		if len(f.Value) == 0 && ics23.VerifyNonMembership(ics23.SmtSpec, root, &commitment, f.Key) {
			return nil
		}
		return errors.New("not so")
	}
	check(what, verify(f.Root))
	refused(what+" under another root", verify(changed(f.Root, 7)))
}

func checkFacts(path string) {
	kinds := map[string]func(*fact){"inclusion": checkInclusion, "consistency": checkConsistency, "state": checkState}
	seen := map[string]int{}
	lines := bufio.NewScanner(must(os.Open(path)))
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var f fact
		if err := json.Unmarshal(lines.Bytes(), &f); err != nil {
			check("a fact", err)
			continue
		}
		seen[f.Fact]++
		kinds[f.Fact](&f)
	}
	check("all facts", lines.Err())
	for kind := range kinds {
		if seen[kind] == 0 {
			check(kind, errors.New("no such fact"))
		}
	}
}

// --- Notes

func checkNotes(folder string) (note.Verifier, []byte) {
	read := func(name string) []byte { return must(os.ReadFile(filepath.Join(folder, name))) }
	checkpoint, cosigned := read("log/checkpoint"), read("cosigned")
	log := must(note.NewVerifier(string(read("log.vkey"))))
	witness := must(f_note.NewVerifierForCosignatureV1(string(read("witness.vkey"))))

	_, err := note.Open(checkpoint, note.VerifierList(log))
	check("the checkpoint", err)
	_, err = note.Open(changed(checkpoint, len(origin)+1), note.VerifierList(log))
	refused("a checkpoint of another size", err)
	_, _, _, err = f_log.ParseCheckpoint(checkpoint, origin, log)
	check("the checkpoint's text", err)

	_, _, opened, err := f_log.ParseCheckpoint(cosigned, origin, log, witness)
	check("the cosigned checkpoint", err)
	if err == nil && len(opened.Sigs) != 2 {
		err = fmt.Errorf("%d signatures of 2", len(opened.Sigs))
	}
	check("the cosignature", err)
	for _, signature := range opened.Sigs {
		if signature.Name != witness.Name() {
			continue
		}
		at, err := f_note.CoSigV1Timestamp(signature)
		if err == nil && at.Unix() != cosignedAt {
			err = fmt.Errorf("cosigned at %d", at.Unix())
		}
		check("the cosignature's time", err)
	}
	return log, checkpoint
}

// cosign writes what `tell check` reads: the checkpoint with a cosignature made here.
func cosign(folder string, checkpoint []byte) {
	secret, public, err := note.GenerateKey(rand.Reader, theirName)
	check("a key", err)
	signer := must(f_note.NewSignerForCosignatureV1(secret))
	text, lines, _ := strings.Cut(string(checkpoint), "\n\n")
	ours := must(note.Sign(&note.Note{Text: text + "\n"}, signer))
	_, line, _ := strings.Cut(string(ours), "\n\n")
	theirs := text + "\n\n" + lines + line
	check("the cosigned file", os.WriteFile(filepath.Join(folder, "theirs"), []byte(theirs), 0o644))
	vkey := must(f_note.VKeyToCosignatureV1(public))
	check("the key's file", os.WriteFile(filepath.Join(folder, "theirs.vkey"), []byte(vkey), 0o644))
}

// --- Tiles

func leaves(bundle []byte) ([][]byte, error) {
	var entries api.EntryBundle
	if err := entries.UnmarshalText(bundle); err != nil {
		return nil, err
	}
	var hashes [][]byte
	for _, entry := range entries.Entries {
		hashes = append(hashes, rfc6962.DefaultHasher.HashLeaf(entry))
	}
	return hashes, nil
}

// More workers than this log has tiles: fsck waits for ever for room in its queue when all workers have ended in an error.
const workers = 16

func fsckFolder(folder string, log note.Verifier) error {
	server := httptest.NewServer(http.FileServer(http.Dir(folder)))
	defer server.Close()
	source := must(client.NewHTTPFetcher(must(url.Parse(server.URL+"/")), nil))
	return fsck.New(origin, log, source, leaves, fsck.Opts{N: workers}).Check(context.Background())
}

// copyChanged copies a published log with one bit of one file changed.
func copyChanged(folder, name string) string {
	other := must(os.MkdirTemp("", "interop"))
	if err := os.CopyFS(other, os.DirFS(folder)); err != nil {
		check("a copy", err)
	}
	path := filepath.Join(other, name)
	data := must(os.ReadFile(path))
	if err := os.WriteFile(path, changed(data, len(data)/2), 0o644); err != nil {
		check("a changed file", err)
	}
	return other
}

func checkFolder(folder string, log note.Verifier) {
	check("fsck", fsckFolder(folder, log))
	for _, name := range []string{"tile/0/000", "tile/0/002.p/188", "tile/1/000.p/2", "tile/entries/001", "checkpoint"} {
		other := copyChanged(folder, name)
		refused("fsck with a changed "+name, fsckFolder(other, log))
		check("cleaning up", os.RemoveAll(other))
	}
}

func main() {
	if len(os.Args) != 2 {
		fmt.Println("usage: interop FOLDER")
		os.Exit(2)
	}
	folder := os.Args[1]
	log, checkpoint := checkNotes(folder)
	checkFacts(filepath.Join(folder, "facts"))
	checkFolder(filepath.Join(folder, "log"), log)
	cosign(folder, checkpoint)
	fmt.Printf("%d passed, %d failed\n", passed, failed)
	if failed > 0 {
		os.Exit(1)
	}
}
